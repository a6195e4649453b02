package id.sentra.registry.doubles.web;

import java.util.List;

import id.sentra.registry.doubles.application.LikelyDouble.Side;

/**
 * Two SMEs side by side, the points, and the signs by code and in words.
 */
record DoubleResponse(int score, List<SignResponse> reasons, Side first, Side second) {

	/**
	 * A sign by which they are likely the same.
	 */
	record SignResponse(String code, String sentence) {
	}

}
