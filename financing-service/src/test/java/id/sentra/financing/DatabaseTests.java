package id.sentra.financing;

import id.sentra.platform.test.DatabaseRules;
import id.sentra.platform.test.SentraTest;

@SentraTest
class DatabaseTests extends DatabaseRules {

}
