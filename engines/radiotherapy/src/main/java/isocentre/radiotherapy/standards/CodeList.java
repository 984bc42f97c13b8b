package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A list of codes, each with its dates.
///
/// @param complete whether a code outside the list is wrong; in an incomplete list it is only unknown to us
/// @param basis the weakest basis of its codes
public record CodeList(
        String name,
        String title,
        Set<String> versions,
        boolean complete,
        Basis basis,
        String note,
        String source,
        List<Code> codes,
        Map<String, List<Code>> byCode) {

    CodeList(
            String name,
            String title,
            Set<String> versions,
            boolean complete,
            Basis basis,
            String note,
            String source,
            List<Code> codes) {
        this(
                name,
                title,
                versions,
                complete,
                basis,
                note,
                source,
                List.copyOf(codes),
                codes.stream().collect(Collectors.groupingBy(Code::code)));
    }

    /// Whether the code is in the list and in force on the day.
    public boolean contains(String code, LocalDate onDate) {
        List<Code> known = byCode.get(code);
        if (known != null) {
            for (Code one : known) {
                if (one.validity().holds(onDate)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the code was ever in the list.
    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    /// The latest entry of the code.
    public Optional<Code> code(String code) {
        List<Code> known = byCode.get(code);
        return known == null ? Optional.empty() : Optional.of(known.getLast());
    }
}
