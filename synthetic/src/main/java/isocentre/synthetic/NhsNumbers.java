package isocentre.synthetic;

import isocentre.radiotherapy.NhsNumber;

/// All valid NHS numbers of the 999 range, by ordinal.
final class NhsNumbers {
    private static final int[] VALID = valid();
    static final int COUNT = VALID.length;

    private NhsNumbers() {}

    private static int[] valid() {
        int[] valid = new int[1_000_000];
        int count = 0;
        for (int i = 0; i < valid.length; i++) {
            if (NhsNumber.checkDigit(nine(i)) != 10) {
                valid[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(valid, count);
    }

    private static String nine(int six) {
        return "999" + Digits.of(six, 6);
    }

    static String at(int ordinal) {
        String nine = nine(VALID[Math.floorMod(ordinal, COUNT)]);
        return nine + NhsNumber.checkDigit(nine);
    }
}
