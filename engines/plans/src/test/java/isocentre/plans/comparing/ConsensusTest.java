package isocentre.plans.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.comparing.Consensus.Drawer;
import isocentre.plans.shapes.Solid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    @Test
    @DisplayName("Who all draw the same agree on it")
    void same() {
        Solid box = Solids.box(0, 0, 20, 20, 5, 3);
        Consensus consensus = Consensus.of(List.of(box, box, box));
        assertThat(consensus.solid().volume()).isCloseTo(box.volume(), within(1e-9));
        assertThat(consensus.drawers())
                .allSatisfy(drawer -> assertThat(drawer.sensitivity()).isCloseTo(1, within(1e-6)));
    }

    @Test
    @DisplayName("Two who agree outvote a third who misses half and draws elsewhere")
    void outvoted() {
        Solid right = Solids.box(0, 0, 20, 20, 5, 3);
        Consensus consensus = Consensus.of(List.of(right, right, Solids.box(10, 0, 20, 20, 5, 3)));
        assertThat(Overlap.of(right, consensus.solid()).dice()).isCloseTo(1, within(1e-9));
        Drawer third = consensus.drawers().get(2);
        assertThat(third.sensitivity()).isCloseTo(0.5, within(1e-3));
        // Space is the box around all, 30 by 20: a third of it is not the thing, and the third drew all of that.
        assertThat(third.specificity()).isCloseTo(0, within(1e-3));
    }

    /// The oracle counts voxels of 1 mm, on whose faces the boxes end: the same sums, place by place.
    @Test
    @DisplayName("Polygons give what counting voxels gives where voxels are exact")
    void voxels() {
        int[][] boxes = {{0, 0, 20, 20}, {2, 1, 20, 20}, {1, 3, 18, 22}, {4, 0, 21, 17}};
        List<Solid> drawn = IntStream.range(0, boxes.length)
                .mapToObj(i -> Solids.box(boxes[i][0], boxes[i][1], boxes[i][2], boxes[i][3], 4, 2))
                .toList();
        double[][] oracle = voxelStaple(boxes);
        Consensus consensus = Consensus.of(drawn);
        for (int i = 0; i < boxes.length; i++) {
            assertThat(consensus.drawers().get(i).sensitivity()).isCloseTo(oracle[i][0], within(1e-6));
            assertThat(consensus.drawers().get(i).specificity()).isCloseTo(oracle[i][1], within(1e-6));
        }
        assertThat(consensus.solid().volume()).isCloseTo(oracle[boxes.length][0] * 8 / 1000, within(1e-9));
    }

    @Test
    @DisplayName("The envelope is what any of them drew")
    void envelope() {
        Solid left = Solids.box(0, 0, 20, 20, 5, 3);
        Solid right = Solids.box(10, 0, 20, 20, 5, 3);
        Solid envelope = Consensus.envelope(List.of(left, right));
        assertThat(envelope.volume()).isCloseTo(1.5 * left.volume(), within(1e-9));
        assertThat(Overlap.of(envelope, left).dice()).isCloseTo(2 / 2.5, within(1e-9));
        Solid apart = Consensus.envelope(List.of(left, Solids.box(100, 0, 20, 20, 5, 3)));
        assertThat(apart.volume()).isCloseTo(2 * left.volume(), within(1e-9));
    }

    @Test
    @DisplayName("One drawing, or none, is no consensus")
    void tooFew() {
        assertThatThrownBy(() -> Consensus.of(List.of(Solids.box(0, 0, 9, 9, 3, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The textbook loop over pixels of one plane.
    private static double[][] voxelStaple(int[][] boxes) {
        int wide = 25;
        int deep = 25;
        int n = boxes.length;
        double prior = 0;
        for (int[] box : boxes) {
            prior += box[2] * box[3] / (double) n / (wide * deep);
        }
        double[] p = new double[n];
        double[] q = new double[n];
        java.util.Arrays.fill(p, 0.99999);
        java.util.Arrays.fill(q, 0.99999);
        double[] w = new double[wide * deep];
        for (int round = 0; round < 500; round++) {
            for (int v = 0; v < w.length; v++) {
                double a = prior;
                double b = 1 - prior;
                for (int i = 0; i < n; i++) {
                    boolean drew = in(boxes[i], v % wide, v / wide);
                    a *= drew ? p[i] : 1 - p[i];
                    b *= drew ? 1 - q[i] : q[i];
                }
                w[v] = a / (a + b);
            }
            for (int i = 0; i < n; i++) {
                double found = 0;
                double left = 0;
                double all = 0;
                for (int v = 0; v < w.length; v++) {
                    boolean drew = in(boxes[i], v % wide, v / wide);
                    found += drew ? w[v] : 0;
                    left += drew ? 0 : 1 - w[v];
                    all += w[v];
                }
                p[i] = found / all;
                q[i] = left / (w.length - all);
            }
        }
        double[][] result = new double[n + 1][];
        for (int i = 0; i < n; i++) {
            result[i] = new double[] {p[i], q[i]};
        }
        result[n] = new double[] {
            java.util.Arrays.stream(w).filter(chance -> chance >= 0.5).count()
        };
        return result;
    }

    private static boolean in(int[] box, int x, int y) {
        return x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + box[3];
    }
}
