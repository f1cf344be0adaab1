package nl.schuifaan.api;

import nl.schuifaan.id.Id;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** In JSON an id is its text alone. */
@Component
class IdsInJson extends SimpleModule {

    IdsInJson() {
        super("ids");
        addSerializer(Id.class, ToStringSerializer.instance);
    }
}
