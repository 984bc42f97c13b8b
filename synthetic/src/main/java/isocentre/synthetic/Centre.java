package isocentre.synthetic;

import isocentre.radiotherapy.OdsCode;
import java.util.List;

/// A provider as the generator knows it.
///
/// @param share of England's episodes, 0 to 1
/// @param network ODN code; empty outside any
/// @param within31 share of treatments that start within 31 days, before planted changes
/// @param firstNhsNumber its block of synthetic NHS numbers, `nhsNumbers` long
/// @param mostInMonth no month has more courses
/// @param small so few courses a month that one of them is a great share of the file
record Centre(
        OdsCode code,
        String network,
        double share,
        double within31,
        List<Machine> linacs,
        Machine brachytherapy,
        Machine superficial,
        Machine proton,
        Machine administration,
        HouseStyle style,
        int firstNhsNumber,
        int nhsNumbers,
        int mostInMonth,
        boolean small) {

    long key() {
        return Dice.key(code.code());
    }

    String name() {
        return code.code();
    }

    /// The last letter or digit of the code, by which it differs from the providers whose patients it takes over.
    char letter() {
        return code.code().charAt(2);
    }

    boolean version5() {
        return style.version5();
    }
}
