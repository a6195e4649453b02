package id.sentra.bazaar;

import id.sentra.platform.test.DatabaseRules;

@BazaarTest
class DatabaseTests extends DatabaseRules {

}
