package isocentre.service.release;

/// The tables of one indicator as they leave.
///
/// @param places CSV with the columns `area`, `outcome`, `count`, `note`: England (`Total`), networks, alliances
/// @param months CSV with the columns `month`, `outcome`, `count`, `note`: England by month
/// @param certificate JSON: the policy, what it was compared with, what an outsider can work out of what is hidden
public record ReleasedIndicator(String indicator, String places, String months, String certificate) {}
