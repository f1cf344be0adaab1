package nl.schuifaan.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.BarChart.Bar;
import nl.schuifaan.pdf.Block.Paragraph;
import nl.schuifaan.pdf.Block.Table;
import nl.schuifaan.pdf.Block.Table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

    private static final Language DUTCH = Language.DUTCH;

    @ParameterizedTest
    @ValueSource(strings =
            {"</fo:block><fo:block>Dirk", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "&lt;b&gt; &amp; &#65;", "]]> <?php ?>", "url('http://localhost/')", "{page} {pages}"})
    void what_somebody_typed_is_text_whatever_it_looks_like(String typed) throws Exception {
        Table table = new Table(List.of(new Column(typed, Alignment.START, 1)), List.of(List.of(Text.isolated(typed))));

        String text = Poppler.text(Rendered.pdf("nl", Paragraph.of(typed), table));

        assertThat(text.split(java.util.regex.Pattern.quote(typed), -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dirk\u0000\u0008", "Dirk\uD83D", "Dirk\uFFFE", "Dirk 🙂", "Dirk\uE000\uE001"})
    void what_no_archive_may_hold_falls_away(String typed) throws Exception {
        assertThat(Poppler.text(Rendered.pdf("nl", Paragraph.of(typed)))).isEqualTo("Dirk");
    }

    @Test
    void a_letter_of_a_script_without_a_font_is_seen_to_be_missing() throws Exception {
        assertThat(Poppler.text(Rendered.pdf("nl", Paragraph.of("你好 Samira")))).isEqualTo("\uFFFD\uFFFD Samira");
    }

    @Test
    void a_table_that_is_too_long_says_how_many_rows_it_misses() throws Exception {
        List<List<Text>> rows = IntStream.rangeClosed(1, 400).mapToObj(i -> List.of(Text.of("rij" + i + "."))).toList();
        Table table = new Table(List.of(new Column("Naam", Alignment.START, 1)), rows);

        String text = Poppler.text(Rendered.pdf("nl", table, table));

        assertThat(text).contains("rij1.", "rij320.", "En nog 80.", "En nog 400.").doesNotContain("rij321.");
    }

    @Test
    void the_header_of_a_table_comes_back_on_each_page() throws Exception {
        List<List<Text>> rows = Collections.nCopies(100, List.of(Text.of("Karim")));

        String text =
                Poppler.text(Rendered.pdf("nl", new Table(List.of(new Column("Voornaam", Alignment.START, 1)), rows)));

        assertThat(text.split("Voornaam", -1).length - 1).isGreaterThan(1);
    }

    @Test
    void a_footer_counts_the_pages() throws Exception {
        String text =
                Poppler.text(Rendered.pdf(new PdfDocument("Verhaal", DUTCH,
                List.of(Paragraph.of("een"), new Block.PageBreak(),
                Paragraph.of("twee")), "Bladzijde {page} van {pages}", _ -> "")));

        assertThat(text).contains("Bladzijde 1 van 2", "Bladzijde 2 van 2");
    }

    @Test
    void a_poster_and_a_list_of_84_for_the_door_are_one_page_in_each_language() throws Exception {
        for (Language language : HouseDocuments.WORDS.keySet()) {
            byte[] door = Rendered.pdf(HouseDocuments.doorList(language, HouseDocuments.WORDS.get(language), 84));
            assertThat(pages(door)).as("door list in " + language).isEqualTo(1);
            assertThat(pages(Rendered.pdf(HouseDocuments.all(language).get("poster")))).as("poster in " + language)
                    .isEqualTo(1);
        }
    }

    private static int pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1;
    }

    @Test
    void a_door_list_is_sorted_by_first_name_as_its_language_sorts() throws Exception {
        List<DoorList.Guest> guests = List.of(new DoorList.Guest("Şîlan", "B.", 1, ""),
                new DoorList.Guest("Samira", "C.", 2, ""),
                new DoorList.Guest("Ali", "Z.", 2, ""), new DoorList.Guest("Ali", "A.", 2, ""),
                new DoorList.Guest("Tuba", "D.", 2, ""));

        PdfDocument list = new DoorList("Deur", new Language("tr"), List.of(),
                new DoorList.Words("İsim", "Yer", "Masa", "Geldi"), guests,
                "", _ -> "").document();

        assertThat(((Table) list.blocks().getLast()).rows()).extracting(row -> Poppler.plain(row.getFirst().plain()))
                .containsExactly("Ali A.", "Ali Z.", "Samira C.", "Şîlan B.", "Tuba D.", "", "", "", "", "");
    }

    @Test
    void a_picture_that_is_none_is_refused() {
        assertThatThrownBy(() -> Image.png("<svg/>".repeat(9).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("not a PNG");
        byte[] bomb = QrCode.of("Dirk").png();
        java.nio.ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThatThrownBy(() -> Image.png(bomb)).hasMessageContaining("too large");
    }

    @Test
    void a_picture_that_is_broken_inside_gives_no_pdf_with_a_hole() {
        byte[] broken = java.util.Arrays.copyOf(QrCode.of("Dirk").png(), 60);
        assertThatThrownBy(() -> Rendered.pdf("nl", new Block.Figure(Image.png(broken), 20, "Dirk")))
                .isInstanceOf(Exception.class);
    }

    @Test
    void a_failure_lets_the_next_one_in_and_writes_nothing() throws Exception {
        try (PdfRenderer renderer = new PdfRenderer()) {
            CountingStream written = new CountingStream();
            Image broken = Image.png(java.util.Arrays.copyOf(QrCode.of("Dirk").png(), 60));
            PdfDocument failing = new PdfDocument("Verhaal", DUTCH, List.of(new Block.Figure(broken, 20, "Dirk")), "",
                    1);

            assertThatThrownBy(() -> renderer.write(failing, written)).isInstanceOf(IllegalStateException.class);
            assertThat(written.bytes).isZero();
            renderer.write(HouseDocuments.all(DUTCH).get("poster"), written);
            assertThat(written.bytes).isPositive();
        }
    }

    @Test
    void a_process_that_dies_is_followed_by_another() throws Exception {
        try (PdfRenderer renderer = new PdfRenderer()) {
            PdfDocument poster = HouseDocuments.all(DUTCH).get("poster");
            List<ProcessHandle> before = processes();
            renderer.write(poster, OutputStream.nullOutputStream());
            List<ProcessHandle> ours = processes();
            ours.removeAll(before);
            assertThat(ours).hasSize(1);
            ours.getFirst().destroyForcibly();
            ours.getFirst().onExit().join();

            assertThatThrownBy(() -> renderer.write(poster, OutputStream.nullOutputStream()))
                    .isInstanceOf(IOException.class);
            CountingStream written = new CountingStream();
            renderer.write(poster, written);
            assertThat(written.bytes).isPositive();
        }
    }

    @Test
    void the_process_ends_when_it_has_had_nothing_to_do_and_when_the_application_ends() throws Exception {
        List<ProcessHandle> before = processes();
        PdfRenderer idle = new PdfRenderer(Duration.ofMillis(1));
        PdfRenderer closed = new PdfRenderer();
        idle.write(HouseDocuments.all(DUTCH).get("poster"), OutputStream.nullOutputStream());
        closed.write(HouseDocuments.all(DUTCH).get("poster"), OutputStream.nullOutputStream());
        List<ProcessHandle> ours = processes();
        ours.removeAll(before);
        assertThat(ours).isNotEmpty();
        closed.close();
        assertThat(ours).allSatisfy(process -> process.onExit().get(30, TimeUnit.SECONDS));
    }

    private static List<ProcessHandle> processes() {
        return new ArrayList<>(ProcessHandle.current().children().toList());
    }

    @Test
    void a_slow_reader_keeps_nobody_waiting() throws Exception {
        PdfDocument poster = HouseDocuments.all(DUTCH).get("poster");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (PdfRenderer renderer = new PdfRenderer();
                ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = two.submit(writing(renderer, poster, new SlowStream(reached, go)));
            reached.await();
            two.submit(writing(renderer, poster, new CountingStream())).get();
            assertThat(slow).isNotDone();
            go.countDown();
            slow.get();
        }
    }

    private static Callable<Void> writing(PdfRenderer renderer, PdfDocument document, OutputStream out) {
        return () -> {
            renderer.write(document, out);
            return null;
        };
    }

    @Test
    void many_at_once_are_made_one_after_the_other_by_one_process() throws Exception {
        List<ProcessHandle> before = processes();
        List<CountingStream> written = new ArrayList<>();
        try (PdfRenderer renderer = new PdfRenderer();
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                CountingStream out = new CountingStream();
                written.add(out);
                all.add(many.submit(writing(renderer, HouseDocuments.all(DUTCH).get("poster"), out)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            List<ProcessHandle> ours = processes();
            ours.removeAll(before);
            assertThat(ours).hasSize(1);
        }
        assertThat(written).allSatisfy(out -> assertThat(out.bytes).isEqualTo(written.getFirst().bytes).isPositive());
    }

    @Test
    void as_many_rows_as_a_document_may_have_fit_in_the_memory_of_the_process() throws Exception {
        Table wide = new Table(IntStream.range(0, 5).mapToObj(i -> new Column("Kolom " + i, Alignment.START, 1))
                .toList(), Collections.nCopies(PdfDocument.MOST_ROWS, Collections.nCopies(5, Text.isolated("سميرة"))));
        assertThat(Rendered.pdf("ar", wide)).isNotEmpty();
    }

    @Test
    void whoever_is_interrupted_waits_no_longer() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Rendered.pdf("nl", Paragraph.of("Dirk"))).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_document_that_cannot_be_is_refused_when_it_is_made() {
        assertThatThrownBy(() -> new PdfDocument(" ", DUTCH, List.of(), "", _ -> "")).hasMessageContaining("title");
        assertThatThrownBy(() -> new Table(List.of(new Column("Naam", Alignment.START, 1)), List.of(List.of())))
                .hasMessageContaining("0 cells");
        assertThatThrownBy(() -> new Bar(1.01, "101%")).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Bar(Double.NaN, "?")).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> Block.Heading.of(4, "Dirk")).hasMessageContaining("1 to 3");
    }

    private static final class CountingStream extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }
    }

    private static final class SlowStream extends OutputStream {

        private final CountDownLatch reached;
        private final CountDownLatch go;

        private SlowStream(CountDownLatch reached, CountDownLatch go) {
            this.reached = reached;
            this.go = go;
        }

        @Override
        public void write(int one) throws IOException {
            reached.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
