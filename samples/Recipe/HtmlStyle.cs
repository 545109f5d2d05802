namespace Recipe;

/// <summary>How the page looks, by day and by night.</summary>
internal static class HtmlStyle
{
    public const string Text =
        """
        <style>
        :root{color-scheme:light dark}
        body{margin:0;padding:2rem 1.25rem 4rem;font:16px/1.55 system-ui,sans-serif;background:#f4f6f9;color:#16202e}
        main{max-width:60rem;margin:0 auto}
        h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}
        h2{font-size:1.2rem;margin:0 0 .4rem}
        section{margin-top:2.2rem;padding-top:1.4rem;border-top:1px solid #c9d3df}
        code,pre,.prompt,.time{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace}
        code{overflow-wrap:anywhere}
        .small{font-size:.86rem;color:#475569;overflow-wrap:anywhere}
        .verdict{display:inline-block;margin:.2rem 0;padding:.25rem .8rem;border-radius:999px;font-weight:600}
        .verdict.good{background:#d1fae5;color:#065f46}.verdict.bad{background:#fee2e2;color:#991b1b}
        .cell{display:flex;gap:.75rem;margin:.55rem 0 0}
        .cell pre{flex:1;min-width:0;margin:0;padding:.45rem .7rem;border-radius:8px;background:#e8edf3;white-space:pre-wrap;overflow-wrap:anywhere}
        .cell.out pre{background:none;padding-top:.1rem;padding-bottom:.1rem}
        .prompt{flex:0 0 4.6rem;text-align:right;color:#1d4ed8;padding-top:.45rem}
        .out .prompt{color:#b91c1c;padding-top:.1rem}
        .item{margin:.4rem 0 1.3rem 5.35rem;padding:.1rem 0 .1rem .8rem;border-left:4px solid #10b981}
        .item.bad{border-color:#dc2626}
        .item p{margin:.15rem 0}
        .item.good b{color:#047857}.item.bad b{color:#b91c1c}
        figure{margin:1rem 0}
        figcaption{font-size:.92rem;margin-bottom:.35rem;color:#334155}
        figure svg{display:block}
        .bars{width:100%;border-collapse:collapse;margin:.8rem 0 1.4rem;table-layout:fixed}
        .bars caption{text-align:left;font-weight:600;font-size:.92rem;margin-bottom:.3rem}
        .bars th{width:42%;text-align:left;font-weight:400;padding:.15rem .8rem .15rem 0;vertical-align:middle}
        .bars td{padding:.15rem 0}
        .bars .time{width:6rem;text-align:right;white-space:nowrap}
        .bar{min-width:2px;height:14px;border-radius:3px}
        .bar.strided{background:#2563eb}.bar.numpy{background:#d97706}
        @media (prefers-color-scheme:dark){
        body{background:#0a101d;color:#f1f5f9}
        section{border-color:#334155}
        .small,figcaption{color:#b6c2d2}
        .cell pre{background:#16203a}
        .prompt{color:#93c5fd}.out .prompt{color:#fca5a5}
        .verdict.good{background:#064e3b;color:#a7f3d0}.verdict.bad{background:#7f1d1d;color:#fecaca}
        .item.good b{color:#6ee7b7}.item.bad b{color:#fca5a5}
        .bar.strided{background:#60a5fa}.bar.numpy{background:#fbbf24}
        }
        @media (max-width:40rem){.item{margin-left:0}.cell{display:block}.prompt{text-align:left}.bars th{width:50%}}
        </style>
        """;
}
