package c09_csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** Made-up people, as rows of a CSV file. Some of their fields have commas, quotes and line breaks in them. */
public final class Profiles {

    /** The names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "name",
            "sex",
            "birthdate",
            "blood_group",
            "job",
            "company",
            "salary",
            "address",
            "residence",
            "mail",
            "website",
            "note",
            "checksum");

    /** The number of the column {@code salary}, counted from 0: a whole number in each row. */
    public static final int SALARY = COLUMNS.indexOf("salary");

    private static final List<String> FIRST_NAMES = List.of(
            "Zoë", "Jürgen", "Łukasz", "Ольга", "明美", "Søren", "Γιώργος", "María José", "Ama", "Tom", "Bríd", "Çağla");
    private static final List<String> LAST_NAMES = List.of(
            "O'Neill", "Müller", "Nguyễn", "Иванова", "佐藤", "Ødegård", "Papadópoulos", "Smith", "Černý", "Núñez");
    private static final List<String> JOBS = List.of(
            "Engineer, civil",
            "Teacher, primary school",
            "Conductor (\"on the road\")",
            "Nurse",
            "Farmer",
            "Programmer, retired",
            "Baker",
            "Editor, \"The Morning Post\"");
    private static final List<String> COMPANIES = List.of(
            "Smith, Jones and Sons",
            "Café \"Zum Löwen\"",
            "Nordlicht GmbH & Co. KG",
            "Ocean Freight, Ltd.",
            "Garcia, Garcia, Garcia",
            "Blue Mountain Tea");
    private static final List<String> STREETS =
            List.of("Long Street", "Karl-Marx-Straße", "Rua Augusta", "Ulica Długa", "Avenue de l'Été", "High Road");
    private static final List<String> TOWNS =
            List.of("Kraków", "São Paulo", "Zürich", "Reykjavík", "Newcastle upon Tyne", "Hà Nội", "Αθήνα", "Lagos");
    private static final List<String> BLOOD_GROUPS = List.of("A+", "A-", "B+", "B-", "AB+", "AB-", "0+", "0-");
    private static final List<String> WORDS = List.of(
            "called",
            "twice",
            "about the",
            "invoice",
            "\"urgent\"",
            "paid, at last",
            "moved",
            "see below\n",
            "naïve",
            "asked",
            "for",
            "a",
            "new",
            "line:\r\n",
            "„Grüße“",
            "and",
            "left",
            "10,000",
            "\"",
            "again");

    private Profiles() {}

    /**
     * Makes up one person.
     *
     * @param random what decides who it is, and nothing else does
     * @return a field for each of {@link #COLUMNS}; at most 700 bytes in a file
     */
    public static List<String> draw(RandomGenerator random) {
        String first = one(FIRST_NAMES, random);
        String last = one(LAST_NAMES, random);
        String account = Integer.toString(random.nextInt(100, 100_000));
        List<String> fields = new ArrayList<>(COLUMNS.size());
        fields.add(random.nextInt(4) == 0 ? last + ", " + first : first + " " + last);
        fields.add(random.nextBoolean() ? "F" : "M");
        fields.add(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000)).toString());
        fields.add(one(BLOOD_GROUPS, random));
        fields.add(one(JOBS, random));
        fields.add(one(COMPANIES, random));
        fields.add(Integer.toString(random.nextInt(10_000, 250_000)));
        fields.add(address(random));
        fields.add(address(random));
        fields.add(last.toLowerCase(Locale.ROOT) + account + "@mail.example");
        fields.add("https://www.example.org/people/" + account + "/");
        fields.add(note(random));
        fields.add(checksum(fields));
        return List.copyOf(fields);
    }

    /** On two lines, as addresses are. */
    private static String address(RandomGenerator random) {
        return "%s %s\n%s %s"
                .formatted(
                        Integer.toString(random.nextInt(1, 200)),
                        one(STREETS, random),
                        Integer.toString(random.nextInt(10_000, 100_000)),
                        one(TOWNS, random));
    }

    private static String note(RandomGenerator random) {
        int words = random.nextInt(27);
        List<String> note = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            note.add(one(WORDS, random));
        }
        return String.join(" ", note);
    }

    private static String one(List<String> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Of the fields before it: shows whether they have come through writing and reading unharmed. */
    static String checksum(List<String> fields) {
        CRC32 crc = new CRC32();
        fields.forEach(field -> {
            crc.update(field.getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        });
        return Long.toHexString(crc.getValue());
    }
}
