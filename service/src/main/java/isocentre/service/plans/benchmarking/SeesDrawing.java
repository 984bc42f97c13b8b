package isocentre.service.plans.benchmarking;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-drawing`: the drawer's provider, and who runs the benchmark.
@Component
class SeesDrawing implements ObjectRule {
    private final BenchmarkRows rows;

    SeesDrawing(BenchmarkRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "sees-drawing";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return rows.drawing(UUID.fromString(variables.getOrDefault("drawing", "")))
                    .filter(drawing -> drawing.provider().equals(grant.organisation())
                            || rows.find(drawing.benchmark())
                                    .filter(one -> one.provider().equals(grant.organisation()))
                                    .isPresent())
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
