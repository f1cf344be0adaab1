package nl.schuifaan.conversation;

/** A constant that is stored by a name of its own, which stays when the constant is renamed. */
public interface StoredName {

    String stored();
}
