package id.sentra.registry;

import id.sentra.platform.test.DatabaseRules;

@RegistryTest
class DatabaseTests extends DatabaseRules {

}
