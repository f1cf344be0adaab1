package nl.schuifaan.conversation;

/**
 * Where a chat stands: the question that was put last. Each dialogue has a file of its own with its steps in it; together they
 * are the table of contents of what can be said.
 */
public sealed interface Step permits FirstContact.At, Home.At, SignUp.At, MySignUps.At {}
