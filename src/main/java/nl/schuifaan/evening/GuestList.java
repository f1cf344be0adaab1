package nl.schuifaan.evening;

import java.util.Comparator;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering.Group;
import org.springframework.stereotype.Component;

/** Who has seats at a gathering, with what is needed of them on the evening itself. */
@Component
final class GuestList {

    private final PeopleAtGatherings people;

    GuestList(PeopleAtGatherings people) {
        this.people = people;
    }

    /**
     * Everyone with seats, in the order of their bookings.
     *
     * @param gathering code, in capital letters
     */
    List<ExpectedParty> of(GatheringCode gathering) {
        return people.of(gathering).stream().filter(one -> one.group() == Group.COMES)
                .sorted(Comparator.comparing(one -> one.booking().text()))
                .map(one -> new ExpectedParty(one.booking(), one.person(), one.name(), one.adults(), one.children(),
                        one.language(), one.wishes(), one.note())).toList();
    }
}
