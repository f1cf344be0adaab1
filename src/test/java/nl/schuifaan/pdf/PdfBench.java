package nl.schuifaan.pdf;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Collections;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.Table;
import nl.schuifaan.pdf.Block.Table.Column;

/**
 * What a PDF costs in a process of its own: CPU of the first and the second, and what lives after. Rows are given: 20,
 * 110 or 320.
 */
public final class PdfBench {

    private PdfBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        PdfRenderer renderer = new PdfRenderer();
        long before = live();
        double first = seconds(renderer, rows);
        double second = seconds(renderer, rows);
        IO.println("%d rows: CPU %.2f and %.2f s, %.1f MB live more, %.0f MB beside the heap".formatted(rows, first,
                second,
                (live() - before) / 1e6, ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed() / 1e6));
    }

    private static double seconds(PdfRenderer renderer, int rows) throws Exception {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begun = process.getProcessCpuTime();
        renderer.write(document(rows), OutputStream.nullOutputStream());
        return (process.getProcessCpuTime() - begun) / 1e9;
    }

    private static PdfDocument document(int rows) {
        List<Column> columns = List.of(new Column("ناو", Alignment.START, 4), new Column("تەلەفۆن", Alignment.START, 3),
                new Column("مێز", Alignment.END, 2));
        List<Text> row = List.of(Text.isolated("ڕۆژین ئەحمەد"), Text.of("+31 6 1234 5678"), Text.isolated("Tafel 3"));
        return new PdfDocument("کۆبوونەوەی گەڕەک", new Language("ckb"), List.of(Block.Heading.of(1, "کۆبوونەوەی گەڕەک"),
                new Table(columns, Collections.nCopies(rows, row))), "{page} / {pages}", _ -> "");
    }

    private static long live() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }
}
