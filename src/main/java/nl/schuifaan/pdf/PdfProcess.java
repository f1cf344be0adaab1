package nl.schuifaan.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;

/**
 * The process that makes PDFs. It reads documents, each as its length in bytes and the document, and answers with the
 * length and the bytes of each PDF, or with {@link #FAILED} and why. It ends when nobody is left to read from.
 */
public final class PdfProcess {

    static final int FAILED = -1;

    private final DataInputStream in;
    private final DataOutputStream out;

    private PdfProcess(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        System.setOut(System.err);   // a library that says something must not say it into a PDF
        new PdfProcess(new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))).serve();
    }

    private void serve() throws Exception {
        PdfMaker maker = new PdfMaker();
        for (int length = next(); length >= 0; length = next()) {
            answer(maker, in.readNBytes(length));
            out.flush();
        }
    }

    private int next() {
        try {
            return in.readInt();
        } catch (IOException _) {
            return -1;
        }
    }

    private void answer(PdfMaker maker, byte[] document) throws IOException {
        byte[] pdf;
        try (ObjectInputStream read = new ObjectInputStream(new ByteArrayInputStream(document))) {
            pdf = maker.make((PdfDocument) read.readObject());
        } catch (Exception e) {
            out.writeInt(FAILED);
            out.writeUTF(reason(e));
            return;
        }
        out.writeInt(pdf.length);
        out.write(pdf);
    }

    /** Words of ours alone: those of FOP quote the text. */
    private static String reason(Exception failure) {
        return failure instanceof IllegalStateException ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
