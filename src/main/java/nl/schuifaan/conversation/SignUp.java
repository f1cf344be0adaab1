package nl.schuifaan.conversation;

/** Signing up: how many, for whom, a name, wishes, a summary, yes. */
final class SignUp {

    sealed interface At extends Step {}

    @StoredAs("sign-up.adults")
    record Adults(String gathering) implements At {}

    private SignUp() {}
}
