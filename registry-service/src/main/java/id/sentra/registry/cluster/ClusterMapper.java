package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.Cluster.Finding;
import id.sentra.registry.cluster.domain.ClusterType;
import io.r2dbc.spi.Readable;

/**
 * A cluster from a row of table {@code cluster}.
 */
final class ClusterMapper {

	private ClusterMapper() {
	}

	static Cluster cluster(Readable row) {
		String type = row.get("type", String.class);
		Finding finding = new Finding((type != null) ? ClusterType.valueOf(type) : null,
				List.of(row.get("reasons", String[].class)));
		return new Cluster(row.get("id", UUID.class), row.get("version", Long.class), row.get("name", String.class),
				row.get("product", String.class), Columns.region(row, "region_code"), row.get("leader_id", UUID.class),
				finding, row.get("members", Integer.class));
	}

}
