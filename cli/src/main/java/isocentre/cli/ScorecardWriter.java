package isocentre.cli;

import isocentre.dataset.explaining.Json;
import isocentre.plans.scoring.Bin;
import isocentre.plans.scoring.ScorecardExport;
import java.io.IOException;
import java.util.OptionalDouble;

/// Writes a scorecard of ProKnow.
final class ScorecardWriter {
    private ScorecardWriter() {}

    static void write(ScorecardExport card, Json json) throws IOException {
        json.open('{').field("name", card.name()).name("computed").open('[');
        for (ScorecardExport.Computed computed : card.computed()) {
            json.open('{').field("type", computed.type());
            if (!computed.structure().isEmpty()) {
                json.field("roi_name", computed.structure());
            }
            for (int i = 0; i < computed.arguments().size(); i++) {
                json.name("arg_" + (i + 1)).number(computed.arguments().get(i));
            }
            json.name("objectives").open('[');
            for (Bin bin : computed.bins()) {
                bin(bin, json);
            }
            json.close(']').close('}');
        }
        json.close(']').name("custom").open('[').close(']').close('}');
    }

    private static void bin(Bin bin, Json json) throws IOException {
        json.open('{').field("label", bin.label()).name("color").open('[');
        for (int i = 1; i < 7; i += 2) {
            json.number((long) Integer.parseInt(bin.colour().substring(i, i + 2), 16));
        }
        json.close(']');
        limit("min", bin.min(), json);
        limit("max", bin.max(), json);
        json.close('}');
    }

    private static void limit(String name, OptionalDouble limit, Json json) throws IOException {
        if (limit.isPresent()) {
            json.name(name).number(limit.getAsDouble());
        }
    }
}
