document.body.append('推演');
