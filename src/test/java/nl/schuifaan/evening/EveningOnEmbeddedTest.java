package nl.schuifaan.evening;

import java.util.List;

class EveningOnEmbeddedTest extends EveningRules {

    @Override
    List<String> store() {
        return List.of();
    }
}
