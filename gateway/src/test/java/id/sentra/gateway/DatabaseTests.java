package id.sentra.gateway;

import id.sentra.gateway.support.GatewayTest;
import id.sentra.platform.test.DatabaseRules;

@GatewayTest
class DatabaseTests extends DatabaseRules {

}
