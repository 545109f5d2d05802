using Xunit;

namespace Strided.Tests;

/// <summary>Pictures as text, to the letter.</summary>
public class PictureTextTests
{
    private static readonly NDArray<long> m = Nd.Array<long>([.. Enumerable.Range(0, 12).Select(i => (long)i)], (3, 4));

    [Fact]
    public void A_matrix_visits_its_cells_in_order() => Assert.Equal(
        """
        m: int64 (3, 4), strides (32, 8), owns its buffer
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │
        visit   │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │ 12 │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 0     ├───────────────────►  3 indices: +32 bytes = 4 cells on
        axis 1     ├────►  4 indices: +8 bytes = 1 cell on
        12 elements, numbered in the order of the visits: all 12 cells of 8 bytes.
        """,
        m.Draw().ToText());

    [Fact]
    public void Its_transpose_visits_them_in_another() => Assert.Equal(
        """
        m.T: int64 (4, 3), strides (8, 32), a view
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │
        visit   │  1 │  4 │  7 │ 10 │  2 │  5 │  8 │ 11 │  3 │  6 │  9 │ 12 │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 0     ├────►  4 indices: +8 bytes = 1 cell on
        axis 1     ├───────────────────►  3 indices: +32 bytes = 4 cells on
        12 elements, numbered in the order of the visits: all 12 cells of 8 bytes.
        """,
        m.T.Draw().ToText());

    [Fact]
    public void A_column_visits_every_fourth() => Assert.Equal(
        """
        m[.., 1]: int64 (3,), strides (32,), a view
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │
        visit   │  · │  1 │  · │  · │  · │  2 │  · │  · │  · │  3 │  · │  · │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 0          ├───────────────────►  3 indices: +32 bytes = 4 cells on
        3 elements, numbered in the order of the visits: 3 of 12 cells of 8 bytes.
        """,
        m[.., 1].Draw().ToText());

    [Fact]
    public void Reversed_rows_go_back() => Assert.Equal(
        """
        m["::-1"]: int64 (3, 4), strides (-32, 8), a view
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │
        visit   │  9 │ 10 │ 11 │ 12 │  5 │  6 │  7 │  8 │  1 │  2 │  3 │  4 │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 0                         ◄───────────────────┤  3 indices: -32 bytes = 4 cells back
        axis 1                                             ├────►  4 indices: +8 bytes = 1 cell on
        12 elements, numbered in the order of the visits: all 12 cells of 8 bytes.
        """,
        m["::-1"].Draw().ToText());

    [Fact]
    public void A_broadcast_row_visits_each_place_three_times() => Assert.Equal(
        """
        m[0, ..].BroadcastTo((3, 4)): int64 (3, 4), strides (0, 8), a view
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │
        visit   │  1 │  2 │  3 │  4 │  · │  · │  · │  · │  · │  · │  · │  · │
        times   │ ×3 │ ×3 │ ×3 │ ×3 │    │    │    │    │    │    │    │    │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 0     ↺  3 indices: stride 0, stays in place
        axis 1     ├────►  4 indices: +8 bytes = 1 cell on
        12 elements, numbered in the order of the visits, each place visited 3 times: 4 of 12 cells of 8
        bytes.
        """,
        m[0, ..].BroadcastTo((3, 4)).Draw().ToText());

    [Fact]
    public void A_reshape_that_copies_says_why() => Assert.Equal(
        """
        m.T: int64 (4, 3), strides (8, 32), a view
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │
        visit   │  1 │  4 │  7 │ 10 │  2 │  5 │  8 │ 11 │  3 │  6 │  9 │ 12 │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 0     ├────►  4 indices: +8 bytes = 1 cell on
        axis 1     ├───────────────────►  3 indices: +32 bytes = 4 cells on
        12 elements, numbered in the order of the visits: all 12 cells of 8 bytes.

        m.T.Reshape((1, -1)): (1, 12), strides (96, 8), a new buffer
                ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
        value   │  0 │  4 │  8 │  1 │  5 │  9 │  2 │  6 │ 10 │  3 │  7 │ 11 │
        visit   │  1 │  2 │  3 │  4 │  5 │  6 │  7 │  8 │  9 │ 10 │ 11 │ 12 │
                └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
        offset     +0   +8  +16  +24  +32  +40  +48  +56  +64  +72  +80  +88
        axis 1     ├────►  12 indices: +8 bytes = 1 cell on
        12 elements, numbered in the order of the visits: all 12 cells of 8 bytes.
        Copy of 96 bytes. Cannot reshape shape (4, 3) with strides (8, 32) into (1, 12) without a copy: axes
        0 and 1 cannot merge: stride[0] = 8 but shape[1] * stride[1] = 3 * 32 = 96.
        """,
        m.T.DrawReshape((1, -1)).ToText());

    [Fact]
    public void Two_views_meet_in_some_cells() => Assert.Equal(
        """
        A = m[.., ..3]: int64 (3, 3), strides (32, 8), a view
        B = m[1.., 1..]: int64 (2, 3), strides (32, 8), a view
                ┌─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┐
        value   │  0  │  1  │  2  │  3  │  4  │  5  │  6  │  7  │  8  │  9  │  10 │  11 │
                │  A  │  A  │  A  │  ·  │  A  │ A B │ A B │  B  │  A  │ A B │ A B │  B  │
                └─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┘
        offset     +0    +8    +16   +24   +32   +40   +48   +56   +64   +72   +80   +88
        m[.., ..3] and m[1.., 1..] share memory.
        Cells: 5 of m[.., ..3] alone, 2 of m[1.., 1..] alone, 4 of both, 1 of neither.
        """,
        m[.., ..3].DrawOverlap(m[1.., 1..]).ToText());

    [Fact]
    public void A_sum_down_the_columns_uses_a_part_of_each_line() => Assert.Equal(
        """
        Nd.Zeros(1000, 1000).Sum(0): float64 (1000, 1000), strides (8000, 8)
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +0        │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │   1  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 992 cells
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +8000     │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │   2  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 992 cells
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +16000    │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │   3  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 992 cells
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +24000    │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │   4  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 992 cells
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +32000    │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │   5  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 993,992 cells
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +7984000  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │  999 │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 992 cells
                  ┌──────┬──────┬──────┬──────┬──────┬──────┬──────┬──────┐
        +7992000  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  0.  │  8 of 64 bytes used
                  │ 1000 │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │   ·  │
                  └──────┴──────┴──────┴──────┴──────┴──────┴──────┴──────┘
                  ⋮ 992 cells
        axis 0, 1,000 indices: +8,000 bytes = 1,000 cells on
        Each line drawn is a cache line of 64 bytes. Numbered: the elements that make the first result; the
        others are not needed for it.
        Along axis 0 (drawn): 1,000 elements in 1,000 cache lines, 8 of 64 bytes used per line.
        Along axis 1: 1,000 elements in 125 cache lines, 64 of 64 bytes used per line.
        """,
        Nd.Zeros(1000, 1000).DrawReduction(0).ToText());
}
