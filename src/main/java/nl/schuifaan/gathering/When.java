package nl.schuifaan.gathering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** When a gathering is to be, as the programme file says it. Times are those of The Hague. */
sealed interface When {

    LocalTime from();

    LocalTime to();

    /** The day it falls on, for whoever reads the file today. */
    LocalDate day(LocalDate today);

    /** Some weeks from now: the first such weekday after that, so never today and never past. */
    record InWeeks(int weeks, DayOfWeek weekday, LocalTime from, LocalTime to) implements When {

        @Override
        public LocalDate day(LocalDate today) {
            return today.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    /** On a date. */
    record OnDay(LocalDate date, LocalTime from, LocalTime to) implements When {

        @Override
        public LocalDate day(LocalDate today) {
            return date;
        }
    }
}
