package nl.schuifaan.channel.sms;

/** Why a request is not taken. */
enum Flaw { TOO_LARGE, NOT_SIGNED, NOT_OURS }
