/// Apache Spark over the store's own tables: the second engine. Start with {@link isocentre.scale.SparkMeasures}.
@NullMarked
package isocentre.scale;

import org.jspecify.annotations.NullMarked;
