package isocentre.report;

/// A part of the indicator catalogue, by the letters of its ids, in the order in which the report has them.
public enum Chapter {
    ACCESS("ACC", "Access and activity", "How many people were treated, and how much treatment was given."),
    WAITS("TIM", "Waits", "How long people waited from the decision to treat until treatment began."),
    FRACTIONATION(
            "FRX",
            "Fractionation and its variation",
            "Radiotherapy is given as a total dose split into visits, called fractions. Trials have shown that for some"
                    + " cancers fewer, larger fractions work as well. Here is how far services use them, and how much they differ."),
    TECHNIQUE("TEC", "Technique", "Which kinds of treatment were given, and how complex they were."),
    DELIVERY("DEL", "Delivery", "Whether courses of treatment were given as planned, without gaps."),
    CAPACITY("CAP", "Capacity", "How much the treatment machines were used, and when."),
    NETWORKS("NET", "Networks", "What the networks show of their own work and of how many cases each service treats."),
    QUALITY("DQ", "Data quality", "How complete, valid and prompt the data are on which all other figures rest."),
    OTHER("", "Other", "");

    private final String letters;
    private final String title;
    private final String words;

    Chapter(String letters, String title, String words) {
        this.letters = letters;
        this.title = title;
        this.words = words;
    }

    public static Chapter of(String indicator) {
        for (Chapter chapter : values()) {
            if (indicator.startsWith(chapter.letters + "-")) {
                return chapter;
            }
        }
        return OTHER;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }
}
