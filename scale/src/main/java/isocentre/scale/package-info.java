/// Apache Spark over the store's own tables: the second engine. Start with {@link isocentre.scale.SparkEngine}.
@NullMarked
package isocentre.scale;

import org.jspecify.annotations.NullMarked;
