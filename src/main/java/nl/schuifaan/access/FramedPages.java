package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What the frame around a page needs to know, for pages that are shown where no controller is reached. */
public interface FramedPages {

    /** Goes into the model of the page. */
    Map<String, Object> frame(HttpServletRequest request);
}
