package nl.schuifaan.channel.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who a message is from, as far as the number tells.
 *
 * @param number in E.164; as it came when it is no number
 */
record PhoneNumberKind(NumberKind kind, String number) {

    /** The European Economic Area; why these are served stands in {@code docs/decisions.md}. */
    private static final Set<String> REGIONS = Set.of(
            "NL", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
            "LI", "LT", "LU", "LV", "MT", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Of no country but of the whole world: satellites, networks at sea and in the air. */
    private static final String NO_COUNTRY = PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY;

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** How Twilio writes numbers. The library would also find one inside other things, such as a WhatsApp address. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    static PhoneNumberKind of(String from) {
        if (!E164.matcher(from).matches()) {
            return new PhoneNumberKind(NumberKind.NO_NUMBER, from);
        }
        try {
            PhoneNumber number = PHONES.parse(from, null);
            return PHONES.isValidNumber(number)
                    ? new PhoneNumberKind(kindOf(number), PHONES.format(number, PhoneNumberFormat.E164))
                    : new PhoneNumberKind(NumberKind.NO_NUMBER, from);
        } catch (NumberParseException _) {
            return new PhoneNumberKind(NumberKind.NO_NUMBER, from);
        }
    }

    /** Whether two numbers in E.164 begin with the codes of different countries. */
    static boolean areOfDifferentCountries(String one, String other) {
        try {
            return PHONES.parse(one, null).getCountryCode() != PHONES.parse(other, null).getCountryCode();
        } catch (NumberParseException _) {
            return true;
        }
    }

    private static NumberKind kindOf(PhoneNumber number) {
        PhoneNumberType type = PHONES.getNumberType(number);
        String region = PHONES.getRegionCodeForNumber(number);
        boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        if (!mobile || region == null || region.equals(NO_COUNTRY)) {
            return NumberKind.LANDLINE;
        }
        return REGIONS.contains(region) ? NumberKind.SERVED : NumberKind.FOREIGN;
    }

    /** Without the number, so that it can stand in a log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
