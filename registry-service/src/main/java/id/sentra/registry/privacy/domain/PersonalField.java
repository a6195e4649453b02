package id.sentra.registry.privacy.domain;

/** What can be asked to be corrected. */
public enum PersonalField {

	NAME, NIK, PHONE, EMAIL, ADDRESS, BUSINESS

}
