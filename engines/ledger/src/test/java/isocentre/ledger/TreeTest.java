package isocentre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Entries and roots are the reference values of Certificate Transparency's own tests (RFC 6962, unchanged in
/// RFC 9162).
class TreeTest {
    private static final List<Hash> REFERENCE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.ofEntry(HexFormat.of().parseHex(hex)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(Tree.root(over(REFERENCE), size)).hasToString(ROOTS.get(size));
        }
    }

    @Test
    void proofsAreThoseOfCertificateTransparency() {
        assertThat(words(Tree.inclusion(over(REFERENCE), 5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(words(Tree.consistency(over(REFERENCE), 6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(words(Tree.consistency(over(REFERENCE), 2, 5)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void anEntryIsProvedAtItsPlaceAndAtNoOther() {
        List<Hash> entries = many();
        for (int size = 1; size <= entries.size(); size++) {
            Hash root = Tree.root(over(entries), size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new InclusionProof(index, size, Tree.inclusion(over(entries), index, size));
                assertThat(proof.leadsTo(root, entries.get(index))).isTrue();
                assertThat(proof.leadsTo(root, entries.get((index + 1) % entries.size())))
                        .isFalse();
                assertThat(new InclusionProof(index + 1, size, proof.path()).leadsTo(root, entries.get(index)))
                        .isFalse();
                if (!proof.path().isEmpty()) {
                    List<Hash> shorter = proof.path().subList(1, proof.path().size());
                    assertThat(new InclusionProof(index, size, shorter).leadsTo(root, entries.get(index)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aLogThatGrewIsProvedToHaveGrownAndOneThatChangedIsNot() {
        List<Hash> entries = many();
        for (int size = 1; size <= entries.size(); size++) {
            Hash root = Tree.root(over(entries), size);
            for (int earlier = 0; earlier <= size; earlier++) {
                ConsistencyProof proof =
                        new ConsistencyProof(earlier, size, Tree.consistency(over(entries), earlier, size));
                assertThat(proof.holds(Tree.root(over(entries), earlier), root)).isTrue();
                if (earlier > 0) {
                    List<Hash> other = new ArrayList<>(entries);
                    other.set(earlier - 1, Hash.ofEntry(new byte[] {9, 9}));
                    assertThat(proof.holds(Tree.root(over(other), earlier), root))
                            .as("%d of %d", earlier, size)
                            .isFalse();
                    assertThat(proof.holds(Tree.root(over(entries), earlier), Tree.root(over(other), size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void thereIsNoProofOfWhatIsNotThere() {
        assertThatThrownBy(() -> Tree.inclusion(over(REFERENCE), 8, 8)).hasMessageContaining("no entry 8 among 8");
        assertThatThrownBy(() -> Tree.consistency(over(REFERENCE), 9, 8)).hasMessageContaining("does not go on");
    }

    private static List<Hash> many() {
        return IntStream.range(0, 21)
                .mapToObj(i -> Hash.ofEntry(new byte[] {(byte) i}))
                .toList();
    }

    private static Subtrees over(List<Hash> entries) {
        return new Subtrees() {
            @Override
            public Hash perfect(long start, int height) {
                return height == 0
                        ? entries.get((int) start)
                        : Hash.over(perfect(start, height - 1), perfect(start + (1L << (height - 1)), height - 1));
            }
        };
    }

    private static List<String> words(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
