namespace Strided;

/// <summary>Scenes as pages of HTML that are XML as well.</summary>
internal static class HtmlRenderer
{
    private const string Style =
        """
        <style>
        :root{color-scheme:light dark}
        body{margin:0;padding:2rem 1.25rem;font:16px/1.5 system-ui,sans-serif;background:#f4f6f9;color:#16202e}
        main{max-width:64rem;margin:0 auto}
        h1{font-size:1.25rem;margin:0 0 1rem;overflow-wrap:anywhere}
        figure{margin:0}
        pre{overflow-x:auto;padding:1rem;border-radius:10px;background:#e8edf3;font:13px/1.3 ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace}
        summary{cursor:pointer;margin-top:1rem}
        @media (prefers-color-scheme:dark){body{background:#0a101d;color:#f1f5f9}pre{background:#16203a}}
        </style>
        """;

    public static string Render(Scene scene)
    {
        var page = new Markup();
        page.AddRaw("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>");
        page.AddRaw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        page.Add($"<title>{scene.Title}</title>");
        page.AddRaw(Style);
        page.AddRaw("</head>\n<body>\n<main>");
        page.Add($"<h1>{scene.Title}</h1>");
        page.AddRaw("<figure>");
        page.AddRaw(SvgRenderer.Render(scene).TrimEnd('\n'));
        page.AddRaw("</figure>");
        page.AddRaw("<details>\n<summary>The same as text</summary>");
        page.Add($"<pre>{TextRenderer.Render(scene)}</pre>");
        page.AddRaw("</details>\n</main>\n</body>\n</html>");
        return page.ToString();
    }
}
