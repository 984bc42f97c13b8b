package isocentre.effects;

/// Standard errors that hold whatever the memory of a series, in the manner of Newey and West (Econometrica
/// 1987;55:703): Bartlett weights, the usual number of lags, and the small-sample factor n/(n - k). The same as
/// `statsmodels`' `cov_type='HAC'` with `use_correction=True`. In short series they are too small, so here they
/// are a second opinion.
final class NeweyWest {
    private NeweyWest() {}

    /// The number of lags by the rule of thumb: 4 (n/100)^(2/9), rounded down.
    static int lags(int months) {
        return (int) Math.floor(4 * Math.pow(months / 100.0, 2.0 / 9));
    }

    /// The standard error of a combination of the coefficients of the fit of these rows and values.
    static double error(LeastSquares fit, double[][] rows, double[] values, double[] contrast, int lags) {
        int months = rows.length;
        // A month's part in the combination is its pull on it times its residual.
        double[] parts = new double[months];
        for (int i = 0; i < months; i++) {
            double pull = 0;
            for (int j = 0; j < contrast.length; j++) {
                double along = 0;
                for (int k = 0; k < contrast.length; k++) {
                    along += fit.inverse()[j][k] * rows[i][k];
                }
                pull += contrast[j] * along;
            }
            parts[i] = pull * (values[i] - fit.combine(rows[i]));
        }
        double sum = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double weight = (lag == 0 ? 1 : 2) * (1 - lag / (lags + 1.0));
            for (int i = lag; i < months; i++) {
                sum += weight * parts[i] * parts[i - lag];
            }
        }
        return Math.sqrt(sum * months / (months - contrast.length));
    }
}
