package nl.schuifaan.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.schuifaan.pdf.Block.Cards.Card;

/** Takes as many rows and cards as a document has room for, and says below each table how many it misses. */
final class RowLimit {

    private final IntFunction<String> leftOut;
    private int room = PdfDocument.MOST_ROWS;

    /** @param leftOut the sentence by how many rows are missing */
    RowLimit(IntFunction<String> leftOut) {
        this.leftOut = leftOut;
    }

    List<Block> cut(List<Block> blocks) {
        List<Block> cut = new ArrayList<>();
        blocks.forEach(block -> cut(block, cut));
        return cut;
    }

    private void cut(Block block, List<Block> to) {
        switch (block) {
            case Block.Table table -> take(table.rows(), rows -> new Block.Table(table.columns(), rows), to);
            case Block.BarChart chart -> take(chart.rows(),
                    rows -> new Block.BarChart(chart.labels(), chart.series(), rows), to);
            case Block.Cards cards -> take(cards.cards(), some -> new Block.Cards(cards.columns(),
                    some.stream().map(card -> new Card(card.language(), cut(card.blocks()))).toList()), to);
            case Block.Section section -> to.add(new Block.Section(section.language(), cut(section.blocks())));
            case Block.Heading _, Block.Paragraph _, Block.Figure _, Block.PageBreak _ -> to.add(block);
        }
    }

    private <T> void take(List<T> all, Function<List<T>, Block> some, List<Block> to) {
        int taken = Math.min(room, all.size());
        room -= taken;
        if (taken > 0 || all.isEmpty()) {
            to.add(some.apply(all.subList(0, taken)));
        }
        if (taken < all.size()) {
            to.add(Block.Paragraph.of(leftOut.apply(all.size() - taken)));
        }
    }
}
