package isocentre.synthetic;

/// A prescription: what is to be treated, with which intent, by which modality; codes of version 6.
record Prescription(
        String id,
        Scheme scheme,
        String region,
        String site,
        String priority,
        String siteLaterality,
        String category,
        String clinician) {}
