package id.sentra.financing;

import id.sentra.platform.test.DatabaseRules;

@FinancingTest
class DatabaseTests extends DatabaseRules {

}
