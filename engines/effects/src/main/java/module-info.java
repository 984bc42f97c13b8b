/// Did a change of practice work? One centre before and after, and changed centres against those that have not changed
/// yet; how likely an effect is to be found, and what was moved that nobody meant to move.
module isocentre.effects {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires transitive isocentre.statistics;
    requires org.apache.commons.statistics.distribution;
    requires ejml.core;
    requires ejml.ddense;

    exports isocentre.effects;
}
