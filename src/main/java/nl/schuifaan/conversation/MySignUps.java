package nl.schuifaan.conversation;

/** What the person signed up for, and cancelling it. */
final class MySignUps {

    sealed interface At extends Step {}

    @StoredAs("my-sign-ups.list")
    record Shown() implements At {}

    private MySignUps() {}
}
