package id.sentra.registry.files;

/** What of a file that came in is kept. */
record NewFile(FileType type, byte[] content) {

	@Override
	public String toString() {
		return "NewFile[" + this.type + ", " + this.content.length + "]";
	}

}
