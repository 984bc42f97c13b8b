package isocentre.dataset.judging;

import isocentre.dataset.rows.Schema;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

/// What the rules may ask beyond the row: who sends, for which month, and what day it is.
public record Facts(
        Schema schema,
        Charset charset,
        Standards standards,
        Optional<OdsCode> sender,
        Optional<Month> period,
        LocalDate today) {}
