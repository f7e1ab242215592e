//! The correlation of the shocks that the whole city shares: checked, mended where it is not positive definite, factored.

use nalgebra::{DMatrix, DVector};

/// Smallest eigenvalue of a correlation matrix that is taken.
const SMALLEST_EIGENVALUE: f64 = 1e-8;
/// The alternating projections end when a round moves no entry by more than this.
const SETTLED: f64 = 1e-12;
/// Higham's method converges linearly; four rows settle within some hundred rounds.
const MOST_ROUNDS: usize = 10_000;

/// What a pack's matrix came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    /// Lower triangle of its Cholesky factor, row by row.
    pub factor: Vec<Vec<f64>>,
    /// The largest change of an entry, where the pack's matrix was not positive definite.
    pub mended_by: Option<f64>,
}

/// What is wrong with a matrix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// Not as many columns as rows.
    NotSquare,
    /// Rows and columns differ.
    NotSymmetric,
    /// An entry of the diagonal is not 1.
    NotUnit,
    /// An entry is beyond −1 … 1, or no number.
    OutOfBounds,
}

impl Fault {
    /// The code of its diagnostic.
    pub fn code(self) -> &'static str {
        match self {
            Fault::NotSquare => "correlation-not-square",
            Fault::NotSymmetric => "correlation-not-symmetric",
            Fault::NotUnit => "correlation-diagonal",
            Fault::OutOfBounds => "correlation-bounds",
        }
    }
}

/// Everything that is wrong with the form of a matrix, each fault once.
pub fn faults(rows: &[Vec<f64>]) -> Vec<Fault> {
    let size = rows.len();
    if rows.iter().any(|row| row.len() != size) {
        return vec![Fault::NotSquare];
    }
    let entries = || rows.iter().flatten();
    let pairs = || (0..size).flat_map(|row| (0..row).map(move |column| (row, column)));
    let checks = [
        (Fault::OutOfBounds, entries().any(|entry| !(entry.abs() <= 1.0))),
        (Fault::NotUnit, (0..size).any(|index| rows[index][index] != 1.0)),
        (
            Fault::NotSymmetric,
            pairs().any(|(row, column)| rows[row][column] != rows[column][row]),
        ),
    ];
    let found = checks.into_iter().filter(|(_, is_so)| *is_so);
    found.map(|(fault, _)| fault).collect()
}

/// Checks and factors a correlation matrix.
///
/// # Errors
/// The first fault of its form.
pub fn factor(rows: &[Vec<f64>]) -> Result<Correlation, Fault> {
    if let Some(fault) = faults(rows).first() {
        return Err(*fault);
    }
    let size = rows.len();
    let matrix = DMatrix::from_fn(size, size, |row, column| rows[row][column]);
    let smallest = matrix.clone().symmetric_eigenvalues().min();
    let (taken, mended_by) = if smallest >= SMALLEST_EIGENVALUE {
        (matrix, None)
    } else {
        let near = nearest(&matrix);
        let change = (&near - &matrix).abs().max();
        (near, Some(change))
    };
    // A matrix of these eigenvalues has a factor.
    let factor = taken.cholesky().ok_or(Fault::OutOfBounds)?.unpack();
    let row = |row: usize| (0..=row).map(|column| factor[(row, column)]).collect();
    Ok(Correlation {
        factor: (0..size).map(row).collect(),
        mended_by,
    })
}

/// The nearest correlation matrix in the Frobenius norm, with no eigenvalue below the smallest taken: alternating projections
/// with Dykstra's correction (Higham, *Computing the nearest correlation matrix*, IMA Journal of Numerical Analysis, 2002).
fn nearest(matrix: &DMatrix<f64>) -> DMatrix<f64> {
    let size = matrix.nrows();
    let mut correction = DMatrix::zeros(size, size);
    let mut unit = matrix.clone();
    for _ in 0..MOST_ROUNDS {
        let wanted = &unit - &correction;
        let definite = lift(&wanted);
        correction = &definite - &wanted;
        let mut next = definite;
        for index in 0..size {
            next[(index, index)] = 1.0;
        }
        let moved = (&next - &unit).abs().max();
        unit = next;
        if moved <= SETTLED {
            break;
        }
    }
    // The last projection set the diagonal; what it cost in the eigenvalues is taken back by shrinking towards the unit matrix.
    let smallest = unit.clone().symmetric_eigenvalues().min();
    if smallest < SMALLEST_EIGENVALUE {
        let keep = (1.0 - SMALLEST_EIGENVALUE) / (1.0 - smallest);
        for row in 0..size {
            for column in (0..size).filter(|column| *column != row) {
                unit[(row, column)] *= keep;
            }
        }
    }
    (&unit + unit.transpose()) * 0.5
}

/// The nearest symmetric matrix whose eigenvalues are not below the smallest taken.
fn lift(matrix: &DMatrix<f64>) -> DMatrix<f64> {
    let eigen = matrix.clone().symmetric_eigen();
    let values = DVector::from_iterator(
        matrix.nrows(),
        eigen
            .eigenvalues
            .iter()
            .map(|value| value.max(SMALLEST_EIGENVALUE)),
    );
    &eigen.eigenvectors * DMatrix::from_diagonal(&values) * eigen.eigenvectors.transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(factor: &[Vec<f64>], row: usize, column: usize) -> f64 {
        let terms = factor[row].iter().zip(&factor[column]);
        terms.map(|(a, b)| a * b).sum()
    }

    #[test]
    fn factors_multiply_to_the_matrix() {
        let rows = vec![vec![1.0, 0.3, -0.2], vec![0.3, 1.0, 0.5], vec![-0.2, 0.5, 1.0]];
        let found = factor(&rows).unwrap();
        assert_eq!(found.mended_by, None);
        for (row, entries) in rows.iter().enumerate() {
            for (column, entry) in entries.iter().enumerate() {
                assert!((product(&found.factor, row, column) - entry).abs() < 1e-14);
            }
        }
    }

    #[test]
    fn what_is_not_positive_definite_is_mended() {
        // The example of Higham's paper; its nearest correlation matrix has 0.7607 and 0.1573.
        let rows = vec![vec![1.0, 1.0, 0.0], vec![1.0, 1.0, 1.0], vec![0.0, 1.0, 1.0]];
        let found = factor(&rows).unwrap();
        assert!((product(&found.factor, 0, 1) - 0.7607).abs() < 1e-4);
        assert!((product(&found.factor, 0, 2) - 0.1573).abs() < 1e-4);
        assert!((found.mended_by.unwrap() - 0.2393).abs() < 1e-4);
    }

    #[test]
    fn faults_are_named() {
        let cases = [
            (vec![vec![1.0, 0.5]], Fault::NotSquare),
            (vec![vec![1.0, 0.5], vec![0.4, 1.0]], Fault::NotSymmetric),
            (vec![vec![1.0, 1.5], vec![1.5, 1.0]], Fault::OutOfBounds),
            (vec![vec![1.0, f64::NAN], vec![f64::NAN, 1.0]], Fault::OutOfBounds),
            (vec![vec![0.9, 0.0], vec![0.0, 1.0]], Fault::NotUnit),
        ];
        for (rows, fault) in cases {
            assert_eq!(factor(&rows), Err(fault), "{rows:?}");
        }
    }
}
