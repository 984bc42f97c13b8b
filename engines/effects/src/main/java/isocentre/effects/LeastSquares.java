package isocentre.effects;

import isocentre.statistics.UnusableFigure;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/// Ordinary least squares by QR decomposition (EJML).
///
/// @param squares sum of squared residuals
/// @param inverse inverse of the cross products of the terms, row by row
/// @param logDeterminant logarithm of the determinant of those cross products
record LeastSquares(double[] coefficients, double squares, double[][] inverse, double logDeterminant) {

    /// @throws UnusableFigure if the rows do not tell the terms apart
    static LeastSquares of(double[][] rows, double[] values) {
        int terms = rows[0].length;
        QRDecomposition<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.qr(rows.length, terms);
        DMatrixRMaj matrix = new DMatrixRMaj(rows);
        if (!decomposition.decompose(matrix.copy())) {
            throw new UnusableFigure("The regression could not be solved");
        }
        DMatrixRMaj q = decomposition.getQ(null, true);
        DMatrixRMaj r = decomposition.getR(null, true);
        double logDeterminant = 0;
        double greatest = 0;
        for (int j = 0; j < terms; j++) {
            greatest = Math.max(greatest, Math.abs(r.get(j, j)));
        }
        for (int j = 0; j < terms; j++) {
            double pivot = Math.abs(r.get(j, j));
            if (pivot < 1e-10 * greatest) {
                throw new UnusableFigure("The months do not tell the terms of the regression apart: leave out a term");
            }
            logDeterminant += 2 * Math.log(pivot);
        }
        DMatrixRMaj inverseOfR = new DMatrixRMaj(terms, terms);
        CommonOps_DDRM.invert(r, inverseOfR);
        DMatrixRMaj projected = new DMatrixRMaj(terms, 1);
        CommonOps_DDRM.multTransA(q, new DMatrixRMaj(values.length, 1, true, values), projected);
        DMatrixRMaj solution = new DMatrixRMaj(terms, 1);
        CommonOps_DDRM.mult(inverseOfR, projected, solution);
        DMatrixRMaj inverse = new DMatrixRMaj(terms, terms);
        CommonOps_DDRM.multTransB(inverseOfR, inverseOfR, inverse);
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            double residual = values[i] - combine(rows[i], solution.data);
            squares += residual * residual;
        }
        return new LeastSquares(solution.data.clone(), squares, inverse.get2DData(), logDeterminant);
    }

    double combine(double[] contrast) {
        return combine(contrast, coefficients);
    }

    /// The variance of a combination of the coefficients, in units of the residual variance.
    double spread(double[] contrast) {
        double sum = 0;
        for (int i = 0; i < contrast.length; i++) {
            sum += contrast[i] * combine(contrast, inverse[i]);
        }
        return sum;
    }

    private static double combine(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
