package id.sentra.training;

import id.sentra.platform.test.DatabaseRules;

@TrainingTest
class DatabaseTests extends DatabaseRules {

}
