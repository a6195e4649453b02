package id.sentra.platform.sample;

import id.sentra.platform.test.DatabaseRules;

@SampleTest
class DatabaseTests extends DatabaseRules {

}
