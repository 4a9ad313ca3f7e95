package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CholeskyTest {

  @Test
  void solvesWhatItFactored() {
    Random random = new Random(4);
    for (int size = 0; size < 40; size++) {
      double[][] root = new double[size][size];
      for (double[] row : root) {
        for (int j = 0; j < size; j++) {
          row[j] = random.nextGaussian();
        }
      }
      double[][] matrix = new double[size][size];
      double[][] lower = new double[size][];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          for (int k = 0; k < size; k++) {
            matrix[i][j] += root[i][k] * root[j][k];
          }
          matrix[i][j] += i == j ? 1 : 0;
        }
        lower[i] = Arrays.copyOf(matrix[i], i + 1);
      }
      check(matrix, lower, random);
    }
  }

  private static void check(double[][] matrix, double[][] lower, Random random) {
    int size = matrix.length;
    double[] expected = random.doubles(size).toArray();
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        vector[i] += matrix[i][j] * expected[j];
      }
    }
    new Cholesky(lower).solve(vector);
    for (int i = 0; i < size; i++) {
      assertEquals(expected[i], vector[i], 1e-8);
    }
  }
}
