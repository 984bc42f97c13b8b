package isocentre.plans.dicom;

import java.util.List;

/// What made an object: for plans and doses the planning system. Text is empty where the file says nothing.
public record Equipment(
        String manufacturer, String model, List<String> softwareVersions, String station, String institution) {
    public Equipment {
        softwareVersions = List.copyOf(softwareVersions);
    }
}
