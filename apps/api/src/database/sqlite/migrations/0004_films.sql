CREATE TABLE `film_parts` (
	`film` text NOT NULL,
	`place` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`film`, `place`),
	FOREIGN KEY (`film`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `films` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`lesson` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`seconds` integer,
	`put_by` text NOT NULL,
	`put_at` integer NOT NULL,
	`published` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`put_by`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `films_structure` ON `films` (`structure`,`lesson`);