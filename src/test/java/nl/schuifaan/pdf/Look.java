package nl.schuifaan.pdf;
import java.nio.file.*;
final class Look { public static void main(String[] a) throws Exception { PdfRenderer r = new PdfRenderer();
 for (var l : HouseDocuments.WORDS.keySet()) for (var e : HouseDocuments.all(l).entrySet()) { try (var out = Files.newOutputStream(Path.of("/tmp/look/"+l+"-"+e.getKey()+".pdf"))) { long t=System.nanoTime(); r.write(e.getValue(), out); System.out.println(l+" "+e.getKey()+" "+(System.nanoTime()-t)/1000000); } catch(Throwable t) { t.printStackTrace(); return; } } } }
