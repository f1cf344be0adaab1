package nl.schuifaan.gathering;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarControllerTest {

    @StoreTest
    void a_link_gives_the_file_in_the_language_it_names_or_in_dutch(MongoTemplate mongo) throws Exception {
        var web = web(mongo);

        web.perform(get("/calendar/LAAK1.ics")).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("text/calendar")))
                .andExpect(header().string("Content-Disposition", containsString("LAAK1.ics")))
                .andExpect(content().string(containsString("SUMMARY:Samen eten en praten in Laak")));
        web.perform(get("/calendar/laak1.ics?language=ckb")).andExpect(status().isOk())
                .andExpect(content().string(containsString("SUMMARY:نانی ئێوارە و گفتوگۆ: Laak")));
        web.perform(get("/calendar/LAAK1.ics?language=..%2Fxx")).andExpect(status().isOk())
                .andExpect(content().string(containsString("SUMMARY:Samen eten en praten in Laak")));
    }

    @StoreTest
    void an_unknown_code_is_told_so_in_plain_text(MongoTemplate mongo) throws Exception {
        var web = web(mongo);

        web.perform(get("/calendar/NOWHERE.ics")).andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", startsWith("text/plain")))
                .andExpect(content().string(startsWith("Deze bijeenkomst kennen wij niet.")));
        web.perform(get("/calendar/<script>.ics?language=ar")).andExpect(status().isNotFound())
                .andExpect(content().string(startsWith("هذا اللقاء غير موجود")));
    }

    private static MockMvc web(MongoTemplate mongo) {
        var gatherings = new GatheringStore(mongo);
        var programme = Wired.on(mongo).programme();
        ProgrammeFile.read("programme.yaml", ShippedProgramme.text()).gatherings()
                .forEach(planned -> programme.put(planned, LocalDate.of(2026, 11, 24)));
        var calendars = new CalendarFile(new ProgrammeSnapshot(mongo, new MovableClock()), gatherings,
                OurMessages::phrasebook, new MovableClock());
        return MockMvcBuilders.standaloneSetup(new CalendarController(calendars, OurMessages::phrasebook)).build();
    }
}
